"""The OpenAPI document tells what the routes do."""

from jsonschema import Draft202012Validator

from app.exports.forms import FORMS
from app.exports.openapi import openapi
from app.exports.schema import QUOTES, TIMELINE


def test_every_form_has_a_path_with_every_filter() -> None:
    paths = openapi("https://parley.example")["paths"]
    assert list(paths) == ["/timeline.json", *(form.path for form in FORMS)]
    for methods in paths.values():
        names = [each["name"] for each in methods["get"]["parameters"]]
        assert {"actor", "topic", "from", "to", "q", "after"} <= set(names)


def test_the_schema_is_one_and_says_what_each_field_means() -> None:
    for schema in (TIMELINE, QUOTES):
        Draft202012Validator.check_schema(schema)

    def meanings(schema: dict[str, object]) -> list[object]:
        inner = schema.get("items", schema)
        assert isinstance(inner, dict)
        below = [each for value in inner.get("properties", {}).values() for each in meanings(value)]
        return [schema.get("description"), *below]

    assert all(meanings(TIMELINE))
    assert all(meanings(QUOTES))
