from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from tests.ui.seen import lay_out, show_active, told
from ui.theme import Choice, Theme
from ui.widgets.button import button
from ui.widgets.compare_table import Cell, CompareTable
from ui.widgets.item_list import ItemList


@pytest.fixture
def items(qtbot) -> ItemList:
    made = ItemList("What they ask for")
    qtbot.addWidget(made)
    made.add("spark", "Build and own batch pipelines in Spark", "2 lines, 1 story", "good")
    made.add("kafka", "Experience with Kafka in production", "nearest only", "caution")
    made.add("german", "German, B2 or better", grade="unknown")
    made.resize(420, 300)
    made.show()
    return made


def spoken_items(listed: ItemList) -> list[str]:
    face = QAccessible.queryAccessibleInterface(listed)
    return [face.child(n).text(QAccessible.Text.Name) for n in range(listed.count())]


def test_lines_are_told_with_grade_and_detail(items: ItemList):
    assert told(items).name == "What they ask for"
    assert spoken_items(items) == [
        "Build and own batch pipelines in Spark, Good, 2 lines, 1 story",
        "Experience with Kafka in production, Caution, nearest only",
        "German, B2 or better, Not known yet",
    ]


def test_keys_choose_and_calls_do_not_tell(items: ItemList, qtbot):
    with qtbot.assertNotEmitted(items.chosen):
        items.set_chosen("spark")
    with qtbot.waitSignal(items.chosen) as chosen:
        qtbot.keyClick(items, Qt.Key.Key_Down)
    assert chosen.args == ["kafka"]
    assert items.key == "kafka"
    assert items.keys == ("spark", "kafka", "german")
    with pytest.raises(KeyError):
        items.set_chosen("cobol")


def test_a_line_that_a_screen_reader_selects_is_chosen_once(items: ItemList):
    told_of = []
    items.chosen.connect(told_of.append)
    model = items.selectionModel()
    model.select(items.model().index(1, 0), model.SelectionFlag.ClearAndSelect)  # as its Selection interface does
    assert items.key == "kafka"
    items.setCurrentRow(2)
    assert told_of == ["kafka", "german"]


def test_a_line_may_change(items: ItemList):
    before = items.grab().toImage()
    items.change("german", text="German, C1", detail="1 line", grade="good")
    assert spoken_items(items)[2] == "German, C1, Good, 1 line"
    assert items.grab().toImage() != before


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_chosen_line_can_be_seen(items: ItemList, choice, direction, worn: Theme):
    worn.choose(choice)
    items.setLayoutDirection(direction)
    before = items.grab().toImage()
    items.set_chosen("kafka")
    assert items.grab().toImage() != before


@pytest.mark.parametrize("percent", [100, 200])
def test_long_text_takes_more_lines(items: ItemList, percent, worn: Theme, qapp: QApplication):
    worn.set_text_percent(percent)
    items.resize(420, 300)
    for _round in range(3):
        qapp.sendPostedEvents()
    delegate, option = items.itemDelegate(), QStyleOptionViewItem()
    option.font = items.font()
    wide = [delegate.sizeHint(option, items.model().index(n, 0)).height() for n in range(3)]
    items.resize(200, 300)
    for _round in range(3):
        qapp.sendPostedEvents()
    narrow = [delegate.sizeHint(option, items.model().index(n, 0)).height() for n in range(3)]
    assert narrow[0] > wide[0]
    assert wide[2] >= worn.px(14) + worn.px(19)


def table(qtbot) -> CompareTable:
    made = CompareTable("Devices")
    qtbot.addWidget(made)
    made.set_devices([("Jabra Evolve2", "USB · new"), ("Laptop", "Built-in")])
    made.add_line("Voice bandwidth", [Cell("to 14.2 kHz", "good"), Cell("to 3.4 kHz", "caution")])
    made.add_line("Delay there and back", [Cell("62 ms"), None])
    made.add_buttons("Hear it", [button("Play", name="Hear it: Jabra Evolve2"), None])
    return made


def test_cells_are_told_with_their_grade(qtbot):
    made = table(qtbot)
    face = QAccessible.queryAccessibleInterface(made)
    assert face.text(QAccessible.Text.Name) == "Devices"
    model = made.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "to 14.2 kHz, Good"
    assert model.index(1, 0).data(role) == "62 ms"
    assert model.index(1, 1).data(role) == "not known, Not known yet"
    assert model.headerData(0, Qt.Orientation.Horizontal, role) == "Jabra Evolve2, USB · new"
    assert model.headerData(2, Qt.Orientation.Vertical) == "Hear it"


def test_the_table_is_as_high_as_what_is_in_it(qtbot, worn: Theme, qapp: QApplication):
    made = table(qtbot)
    before = made.sizeHint().height()
    made.add_line("Dropouts in 10 s", [Cell("0"), Cell("2")])
    assert made.sizeHint().height() > before
    made.resize(700, made.sizeHint().height())
    made.show()
    qapp.sendPostedEvents()
    assert made.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [420, 900])
def test_columns_never_cut_their_words(width, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(200)
    made = table(qtbot)
    area = lay_out(made, width, qapp)
    qtbot.addWidget(area)
    header = made.horizontalHeader()
    for column in range(made.columnCount()):
        assert header.sectionSize(column) >= made.sizeHintForColumn(column)
        assert header.sectionSize(column) >= header.sectionSizeHint(column)


def test_arrow_keys_walk_and_focus_can_be_seen(qtbot):
    made = table(qtbot)
    made.resize(700, made.sizeHint().height())
    show_active(made, qtbot)
    made.setFocus()
    made.setCurrentCell(0, 0)
    before = made.grab().toImage()
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.currentRow() == 1
    assert made.grab().toImage() != before


def test_a_new_comparison_begins_empty(qtbot):
    made = table(qtbot)
    made.set_devices([("Jabra", "")])
    assert (made.rowCount(), made.columnCount()) == (0, 1)
    assert made.minimumSizeHint().height() == made.sizeHint().height()


def test_columns_are_as_narrow_again_when_the_text_is(qtbot, worn: Theme, qapp: QApplication):
    made = table(qtbot)
    before = made.horizontalHeader().minimumSectionSize()
    worn.set_text_percent(200)
    qapp.sendPostedEvents()
    assert made.horizontalHeader().minimumSectionSize() > before
    worn.set_text_percent(100)
    qapp.sendPostedEvents()
    assert made.horizontalHeader().minimumSectionSize() == before


def test_what_is_chosen_stays_in_view_when_the_list_gets_lower(qtbot) -> None:
    listed = ItemList("Parts")
    qtbot.addWidget(listed)
    for number in range(12):
        listed.add(str(number), f"Part {number}")
    listed.set_chosen("11")
    listed.resize(210, 600)
    listed.show()
    listed.resize(210, 200)
    item = listed.visualItemRect(listed.item(11))
    assert listed.viewport().rect().contains(item.center())
