"""Settings: every choice shown as it is kept, kept as it is made, found by its words."""

import pytest
from PySide6.QtCore import QSettings

from readiness.check import CallKind
from readiness.interview.reminders import ReminderKind
from readiness.words import languages
from tests.ui.seen import clipped
from tests.ui.settings.building import settings_page
from ui.preferences import Preferred
from ui.reminder_choices import ReminderChoices

CHOICES = [
    ("Kind of call", "Audio only", "call/kind", "audio"),
    ("Call service", "Microsoft Teams", "call/service", "teams"),
    ("Microphone", "USB headset", "call/microphone", "mic-2"),
    ("Speakers", "Laptop speakers", "call/speakers", "out-1"),
    ("Test under load", "Leave it out", "connection/load", "none"),
    ("Theme", "Dark", "look/theme", "dark"),
    ("Text size", "150 %", "look/text", "150"),
    ("Motion", "None", "look/motion", "none"),
    ("Language", "Deutsch", "look/language", "de"),
]


@pytest.mark.parametrize(("name", "words", "key", "value"), CHOICES)
def test_a_choice_is_kept_and_told_at_once(qtbot, tmp_path, name, words, key, value):
    with settings_page(qtbot, tmp_path) as built:
        built.choose(name, words)
        assert built.told == [key]
        on_disk = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        assert on_disk.value(key) == value
    with settings_page(qtbot, tmp_path) as again:
        assert again.control(name).currentText() == words
        again.control(name).setCurrentIndex(0)
        again.control(name).activated.emit(0)
        assert again.settings.value(key) is None


def test_nothing_chosen_is_as_the_program_comes(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        assert built.preferences.preferred() == Preferred()
        assert built.preferences.listens
        assert all(not row.wrong for row in built.page.rows)


def test_all_of_it_reaches_the_check(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        built.choose("Kind of call", "By phone")
        built.control("Length").setValue(90)
        line = built.control("Test servers")
        line.setText("stun.example.org, [::1]:19302")
        line.editingFinished.emit()
        load = built.control("Server for the test under load")
        load.setText("http://speed.example.org")
        load.editingFinished.emit()
        wanted = Preferred(
            CallKind.PHONE, 90, None, ("stun.example.org:3478", "[::1]:19302"), "http://speed.example.org"
        )
        assert built.preferences.preferred() == wanted


@pytest.mark.parametrize("wrong", ["stun.example.org:port", "host:70000", "a b/c", "-x.org"])
def test_a_server_that_makes_no_sense_is_refused_with_a_sentence(qtbot, tmp_path, wrong):
    with settings_page(qtbot, tmp_path) as built:
        line = built.control("Test servers")
        line.setText(wrong)
        line.editingFinished.emit()
        assert built.page.row("Test servers").wrong.startswith("Not kept: ")
        assert built.preferences.servers == ()
        assert line.accessibleDescription() == built.page.row("Test servers").wrong
        line.setText("")
        line.editingFinished.emit()
        assert built.page.row("Test servers").wrong == ""


def test_what_was_edited_by_hand_and_makes_no_sense_counts_as_nothing(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        for key, value in (("call/kind", "opera"), ("call/minutes", "long"), ("connection/servers", "?:?")):
            built.settings.setValue(key, value)
        assert built.preferences.preferred() == Preferred()


def test_reminders_and_the_ear_are_switched(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        built.control("An hour before").click()
        built.control("Sound").click()
        built.control("Listen until the call").click()
        choices = ReminderChoices(built.settings)
        assert ReminderKind.HOUR not in choices.wanted()
        assert choices.sound
        assert not built.preferences.listens


def test_the_dialogs_of_the_folder_open(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        built.control("Backups").click()
        built.control("Deleted items").click()
        assert built.opened == ["backups", "deleted"]
        assert str(tmp_path) in built.page.row("Data folder").sentence


def test_a_choice_is_found_by_its_words(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        page = built.page
        page.search.field.setText("stun SERV")
        assert [row.name for row in page.rows if row.isVisible()] == ["Test servers"]
        page.search.field.setText("reminders")
        assert len([row for row in page.rows if row.isVisible()]) >= 5
        page.search.field.setText("unheard of")
        assert not any(row.isVisible() for row in page.rows)
        assert page.nothing.isVisible()
        page.search.field.setText("")
        assert all(row.isVisible() for row in page.rows)


def test_devices_come_and_go(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        built.choose("Microphone", "USB headset")
        field = built.control("Microphone")
        built.lists.offered[next(iter(built.lists.offered))] = [("mic-1", "Laptop microphone")]
        built.lists.changed.emit()
        assert field.currentData() == "mic-2"  # still chosen: it is used when it is plugged in again
        assert field.findData("mic-1") >= 0


def test_every_choice_has_a_name_a_sentence_and_room(qtbot, tmp_path, worn):
    with settings_page(qtbot, tmp_path) as built:
        for row in built.page.rows:
            assert row.control.accessibleName() == row.name or row.control.text()
            assert row.sentence.endswith(".")
            assert row.control.accessibleDescription() == row.sentence
        assert clipped(built.page) == []
        worn.set_text_percent(200)
        assert clipped(built.page) == []


def test_long_words_have_room(qtbot, tmp_path, doubled):
    with settings_page(qtbot, tmp_path) as built:
        assert clipped(built.page) == []


def test_every_language_stands_under_its_own_name(qtbot, tmp_path):
    with settings_page(qtbot, tmp_path) as built:
        field = built.control("Language")
        assert [field.itemData(at) for at in range(field.count())] == ["", *languages()]
        assert field.findText("Deutsch") > 0
