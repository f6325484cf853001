"""What the person chose once and for all, by key: kept at once, told to whoever follows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSettings, Signal

from readiness.check import CallKind
from readiness.language import CHOICE
from readiness.servers import read_servers

KIND, MINUTES, SERVICE = "call/kind", "call/minutes", "call/service"
MICROPHONE, SPEAKERS = "call/microphone", "call/speakers"
SERVERS, LOAD, LOAD_SERVER = "connection/servers", "connection/load", "connection/load_server"
LISTEN = "watch/listen"
SHORTEST, USUAL, LONGEST = 10, 60, 480


@dataclass(frozen=True, slots=True)
class Preferred:
    """How calls are, where an interview does not say otherwise. None and empty: as the program comes.

    ``minutes`` is the length, ``servers`` are one's own STUN servers, ``load`` as in :class:`readiness.check.Setup`.
    """

    kind: CallKind | None = None
    minutes: int = USUAL
    service: str | None = None
    servers: tuple[str, ...] = ()
    load: str | None = None
    microphone: str | None = None
    speakers: str | None = None


class Preferences(QObject):
    """Reads and keeps choices. ``changed`` names the key."""

    changed = Signal(str)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def text(self, key: str, default: str = "") -> str:
        """What is kept under ``key``."""
        return str(self._settings.value(key, default))

    def keep(self, key: str, value: str) -> None:
        """Keep ``value`` on the disk at once; empty is as the program comes."""
        if value == self.text(key):
            return
        if value:
            self._settings.setValue(key, value)
        else:
            self._settings.remove(key)
        self._settings.sync()
        self.changed.emit(key)

    @property
    def language(self) -> str:
        """The chosen language, empty for the system's."""
        return self.text(CHOICE)

    @property
    def listens(self) -> bool:
        """Whether the watch may open the microphone while one waits."""
        return self.text(LISTEN, "yes") != "no"

    @property
    def minutes(self) -> int:
        """How long a call takes where nobody said."""
        kept = self.text(MINUTES)
        return min(max(int(kept), SHORTEST), LONGEST) if kept.isdigit() else USUAL

    @property
    def servers(self) -> tuple[str, ...]:
        """One's own STUN servers; what cannot be understood was edited by hand, and counts as none."""
        try:
            return read_servers(self.text(SERVERS))
        except ValueError:
            return ()

    def preferred(self) -> Preferred:
        """All that concerns the call."""
        kind = self.text(KIND)
        return Preferred(
            CallKind(kind) if kind in {known.value for known in CallKind} else None,
            self.minutes,
            self.text(SERVICE) or None,
            self.servers,
            self.text(LOAD) or self.text(LOAD_SERVER) or None,
            self.text(MICROPHONE) or None,
            self.text(SPEAKERS) or None,
        )
