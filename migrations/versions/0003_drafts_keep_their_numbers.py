"""The number of a draft is never given again: whoever brings one back finds its place free."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COLUMNS = ("id", "document", "findings", "edits", "sha256", "claimed_by", "added_at")


def upgrade() -> None:
    _make_anew(autoincrement=True)


def downgrade() -> None:
    _make_anew(autoincrement=False)


def _make_anew(*, autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":  # others never give a number twice
        return
    names = ", ".join(COLUMNS)
    op.rename_table("draft", "draft_before")
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("claimed_by", sa.String(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha256"),
        sqlite_autoincrement=autoincrement,
    )
    op.execute(f"INSERT INTO draft ({names}) SELECT {names} FROM draft_before")  # noqa: S608
    op.drop_table("draft_before")
    if autoincrement:  # numbers of drafts that were published or discarded are in the revisions
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'draft', 0 WHERE NOT EXISTS "
            "(SELECT 1 FROM sqlite_sequence WHERE name = 'draft')"
        )
        named = "FROM revision, json_each(revision.rows) AS image WHERE json_extract(image.value, '$.table') = 'draft'"
        op.execute(
            f"UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT max(json_extract(image.value, '$.key.id')) "  # noqa: S608
            f"{named}), 0)) WHERE name = 'draft'"
        )
