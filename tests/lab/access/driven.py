"""The program as it is, and led from page to page by words on its input: ``python -m tests.lab.access.driven``.

A menu that pops up stands in no tree under AT-SPI, so that a reader cannot press what only stands there.
"""

import sys
import threading
from dataclasses import dataclass

from ui import app as apps
from ui.__main__ import main


@dataclass(frozen=True)
class Word:
    text: str


class Driven(apps.App):
    """Does what it is told in the window's thread."""

    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.bridge.listen(self._do)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in sys.stdin:
            self.bridge.tell(Word(line.strip()))

    def _do(self, word):
        if not isinstance(word, Word):
            return
        deeds = {
            "help": self.show_help,
            "report": self.show_report,
            "keys": self.show_keys,
            "sample": self.show_sample,
            "beside": lambda: self.window.page("call").open_beside(),
        }
        if word.text == "fail":
            raise RuntimeError("what the test asked for")
        deeds.get(word.text, lambda: self.window.show_page(word.text))()


apps.App = Driven
sys.exit(main())
