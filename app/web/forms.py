"""What a form sent, taken only from those who may write and only from a form that this server made for them."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from app.errors import BadValue
from app.languages.message import _
from app.web.site import TheSite
from app.web.visitor import Editor, TheVisitor, check_token

MOST_FIELDS = 2_000
MOST_BYTES = 2 * 1024 * 1024
"""A form without files is never longer: the longest field is a passage of an article."""


async def sent_by_anyone(request: Request, site: TheSite, visitor: TheVisitor) -> FormData:
    """The fields of a small form, its token checked; BadValue where it is none or too long."""
    fields = await small_form(request)
    check_token(site, visitor, fields)
    return fields


async def sent_by_editor(request: Request, site: TheSite, editor: Editor) -> FormData:
    """The fields of a small form that an editor sent, its token checked."""
    return await sent_by_anyone(request, site, editor)


async def small_form(request: Request) -> FormData:
    """The fields of a form without files, read no further than MOST_BYTES."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > MOST_BYTES:
        raise BadValue(_("This form is longer than any that Parley has."), status=413)
    try:
        return await request.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=MOST_BYTES)
    except HTTPException as error:
        raise BadValue(_("This form cannot be read: %(detail)s") % {"detail": error.detail}, status=400) from error


def text_of(fields: FormData, name: str) -> str:
    """A field of a form as text without space around it; empty where it was not sent."""
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def texts_of(fields: FormData, name: str) -> list[str]:
    """All values of a field that may be sent several times."""
    return [value.strip() for value in fields.getlist(name) if isinstance(value, str)]


def names_of(fields: FormData, name: str) -> list[str]:
    """The names in fields that may be sent several times and hold several, with semicolons between."""
    names = (each.strip() for field in texts_of(fields, name) for each in field.split(";"))
    return [each for each in names if each]


AnyForm = Annotated[FormData, Depends(sent_by_anyone)]
EditorForm = Annotated[FormData, Depends(sent_by_editor)]
