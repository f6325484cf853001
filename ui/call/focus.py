"""Where Tab goes: through what is in view from top to bottom, in whatever order it was made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next(root: QWidget, forward: bool) -> bool:
    """Move the focus to the next control within ``root``, at its end to the next one outside, else around.

    The order is that of the tree of widgets; Qt's own chain would bring what was made late after everything else.
    """
    stops = [part for part in root.findChildren(QWidget) if _takes_tab(part)]
    now = QApplication.focusWidget()
    if not stops or now is None:
        return False
    # The innermost: an area that scrolls takes the keyboard, and so do the controls in it.
    at = max((place for place, stop in enumerate(stops) if stop is now or stop.isAncestorOf(now)), default=None)
    there = (0 if forward else len(stops) - 1) if at is None else at + (1 if forward else -1)
    inside = 0 <= there < len(stops)
    chosen = stops[there] if inside else _outside(root, forward) or stops[0 if forward else -1]
    chosen.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _outside(root: QWidget, forward: bool) -> QWidget | None:
    part: QWidget | None = root
    while part is not None:
        part = part.nextInFocusChain() if forward else part.previousInFocusChain()
        if part is None or part is root:
            break
        if not root.isAncestorOf(part) and _takes_tab(part):
            return part
    return None


def _takes_tab(part: QWidget) -> bool:
    reachable = part.isVisible() and part.isEnabled() and part.focusProxy() is None
    return reachable and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and not part.isWindow()
