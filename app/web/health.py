"""/healthz: whether this server can do its work."""

from fastapi import APIRouter

from app.web.site import TheSite

router = APIRouter()


@router.get("/healthz")
def health(site: TheSite) -> dict[str, str | int]:
    """{"status": "ok", "data_version": N, "events": N}; it reads the database to know."""
    with site.reading() as (_session, snapshot):
        return {"status": "ok", "data_version": snapshot.version, "events": len(snapshot.live)}
