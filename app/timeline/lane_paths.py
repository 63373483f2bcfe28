"""What is drawn in the lanes as few outlines: all ties that look alike are one, and so are all nodes.

`outlines(events) -> tuple[LanePath, ...]`, from the back to the front. A drawing of few elements is small and quick.
"""

from collections import defaultdict
from collections.abc import Iterable

from app.timeline.page.lanes import LaneColumn, LaneNode, LanePath

TOOK_PART, SPOKE = 6, 4
"""Half the width of the node of someone who took part, and of someone who only spoke."""
HAPPENED, PLANNED, CALL = "happened", "planned", "call"

Drawn = tuple[LaneColumn, str, str]
"""A column with the kind and the status of its event."""
Piece = tuple[int, float, str]
"""Where something begins, row first, and its way from there back to there."""


def outlines(events: Iterable[Drawn]) -> tuple[LanePath, ...]:
    """The ties, over them the nodes by side, over them what strikes the nodes of cancelled and postponed events."""
    ties = defaultdict[str, list[str]](list)
    nodes, strikes = defaultdict[str, list[Piece]](list), defaultdict[str, list[Piece]](list)
    for column, kind, status in events:
        held = "" if status == HAPPENED else " held"
        if column.tie:
            call = " call" if kind == CALL else ""
            ties[f"tie{call}{held}"].append(f"M{column.middle:g} {column.tie[0]}V{column.tie[1]}")
        for node in column.nodes:
            side = f" {node.side}".rstrip()
            nodes[f"node{side}{held}"].append(_node(column.middle, node, hollow=bool(held)))
            if status not in (HAPPENED, PLANNED):
                strikes[f"strike{side}"].append(_strike(column.middle, node))
    tied = [LanePath(sign, "".join(pieces)) for sign, pieces in sorted(ties.items())]
    layers = (sorted(layer.items()) for layer in (nodes, strikes))
    return (*tied, *(LanePath(sign, _way(pieces)) for layer in layers for sign, pieces in layer))


def _way(pieces: Iterable[Piece]) -> str:
    """One way from piece to piece, row by row, each begun from where the one before began: such steps are short."""
    steps, at_x, at_y = [], 0.0, 0.0
    for y, x, drawn in sorted(pieces):
        steps.append(f"m{x - at_x:g} {y - at_y:g}{drawn}")
        at_x, at_y = x, y
    return "".join(steps)


def _node(middle: float, node: LaneNode, *, hollow: bool) -> Piece:
    """A round node, or a square one for what did not happen, or not yet; closed, so that it ends where it began."""
    half = _half(node)
    wide = 2 * half
    if hollow:
        return node.y - half, middle - half, f"h{wide}v{wide}h-{wide}z"
    return node.y, middle - half, f"a{half} {half} 0 1 0 {wide} 0a{half} {half} 0 1 0-{wide} 0z"


def _strike(middle: float, node: LaneNode) -> Piece:
    half = _half(node)
    wide = 2 * half
    return node.y - half, middle - half, f"l{wide} {wide}m-{wide}-{wide}"


def _half(node: LaneNode) -> int:
    return SPOKE if node.spoke else TOOK_PART
