"""Where a page leads to, and what it gives to choose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go: `current` marks the link of the view on screen."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class OtherForm:
    """The address of a view in another form, and what that is: "text/csv"."""

    label: str
    url: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Share:
    """What the share panel offers; `url` is absolute. A page that is no view has its link only."""

    url: str
    cite: str = ""
    embed: str = ""
    subscribe: tuple[OtherForm, ...] = ()
    download: tuple[OtherForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose; `side` where it is someone."""

    value: str
    label: str
    chosen: bool = True
    side: str | None = None
    side_name: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a form."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices under one heading."""

    label: str
    options: tuple[Option, ...]
