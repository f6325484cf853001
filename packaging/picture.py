"""A picture of the whole display that DISPLAY names: ``python packaging/picture.py FILE.png``."""

import sys

from PySide6.QtWidgets import QApplication

app = QApplication(sys.argv[:1])
picture = app.primaryScreen().grabWindow(0)
colours = {picture.toImage().pixel(x, y) for x in range(0, picture.width(), 40) for y in range(0, picture.height(), 40)}
picture.save(sys.argv[1])
print(f"{sys.argv[1]}: {picture.width()} x {picture.height()}, {len(colours)} colours")
sys.exit(0 if len(colours) > 4 else 1)
