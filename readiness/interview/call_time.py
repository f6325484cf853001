"""When the call began and ended, as the person said it; written as one short text so that it survives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CallTime:
    """Begin and end of one call; both None before it, ``ended`` None while it lasts."""

    began: datetime | None = None
    ended: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether the call goes on."""
        return self.began is not None and self.ended is None

    def second(self, at: datetime) -> int | None:
        """Whole seconds since the call began; None before it and after its end."""
        if self.began is None or self.ended is not None:
            return None
        return max(0, int((at - self.began).total_seconds()))

    @property
    def lasted(self) -> int | None:
        """Seconds from begin to end of a call that is over."""
        if self.began is None or self.ended is None:
            return None
        return max(0, int((self.ended - self.began).total_seconds()))

    def written(self) -> str:
        """As text; :meth:`read` understands it."""
        return "/".join(moment.isoformat() if moment else "" for moment in (self.began, self.ended))

    @classmethod
    def read(cls, text: str) -> CallTime:
        """Read what :meth:`written` wrote; anything else is a call that has not begun."""
        began, _between, ended = text.partition("/")
        try:
            return cls(_time(began), _time(ended))
        except ValueError:
            return cls()


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
