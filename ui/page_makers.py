"""How each page of the registry is made: a maker imports its page when it is called, and connects it to the rooms."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from readiness.events import CheckProgressed, Guide, GuideKind
from readiness.model import Area
from readiness.words import _
from ui.looks import TEXT
from ui.rooms import Rooms

DEMONSTRATION_WORDS = 1000

if TYPE_CHECKING:
    from ui.app import App
    from ui.call.page import CallPage
    from ui.check.page import CheckPage
    from ui.household import Household
    from ui.prepare.answer_card import PracticeTools


def makers_of(app: App, rooms: Rooms) -> dict[str, Callable[[], QWidget]]:
    """The makers by the keys of their pages."""
    makers = {
        "prepare": _prepare,
        "check": _check,
        "call": _call,
        "after": _after,
        "devices": _devices,
        "settings": _settings,
    }
    return {key: partial(make, app, rooms) for key, make in makers.items()}


def _check(app: App, rooms: Rooms) -> QWidget:
    from readiness.watchers.room import NOISE_ROW  # noqa: PLC0415
    from ui.check.page import CheckPage, CheckTools  # noqa: PLC0415

    tools = CheckTools(
        rooms.checkup,
        rooms.errands,
        rooms.live,
        rooms.devices,
        rooms.replay,
        "devices" in app.window.keys,
        lambda: [(one.at, one.sentence) for one in rooms.watch.log if one.check == NOISE_ROW],
    )
    page = CheckPage(tools)
    page.devices_wanted.connect(lambda: app.window.show_page("devices"))
    page.set_interview(rooms.workspace.interview)
    rooms.call_changed.connect(page.set_interview)
    _show_watch(rooms, page)
    rooms.line_seen.connect(page.rows.show_minutes)
    rooms.all_watched.connect(page.show_all_watched)
    if rooms.watch.running:
        page.show_noticed(rooms.watch.current)
    else:
        page.show_line_watched(rooms.checkup.setup.servers)
    page.list_wanted.connect(lambda: _change_list(rooms, page))
    page.why_wanted.connect(app.explain)
    page.show_listening(rooms.listening.on)
    rooms.listening.changed.connect(page.show_listening)
    return page


def _call(app: App, rooms: Rooms) -> QWidget:
    from ui.call.page import CallPage, CallTools  # noqa: PLC0415
    from ui.matching import MatchBoard  # noqa: PLC0415

    board = MatchBoard(rooms.workspace, rooms.errands, app.window)
    tools = CallTools(rooms.workspace, board, rooms.errands, rooms.checkup, app.settings)
    page = CallPage(tools, app.window.stack)
    page.text_size_changed.connect(lambda percent: _keep_size(app, percent))
    page.offer_prepare("prepare" in app.window.keys)
    page.prepare_wanted.connect(lambda: app.window.show_page("prepare"))
    _show_watch(rooms, page)
    rooms.line_seen.connect(page.show_minutes)
    app.window.closing.connect(page.close_beside)
    return page


def _prepare(app: App, rooms: Rooms) -> QWidget:
    from ui.call.document_pane import DocumentPane  # noqa: PLC0415
    from ui.prepare.build import PrepareTools, build_prepare  # noqa: PLC0415
    from ui.reminder_choices import ReminderChoices  # noqa: PLC0415

    world, workspace = rooms.world, rooms.workspace
    practice = _practice(rooms)
    page = build_prepare(
        PrepareTools(
            workspace,
            rooms.errands,
            world.ports.clock.now,
            world.home,
            world.region,
            lambda kind, title: DocumentPane(workspace, kind, title),
            ReminderChoices(app.settings),
            practice,
            world.ports.clock.monotonic,
        ),
        app.window.stack,
    )
    page.interviews_wanted.connect(app.show_interviews)
    page.sample_wanted.connect(app.show_sample)
    page.page_wanted.connect(app.window.show_page)
    return page


def _practice(rooms: Rooms) -> PracticeTools:
    """The recorder and player of Practice; the watch and the check never hear what is practised."""
    from ui.player import Player  # noqa: PLC0415
    from ui.prepare.answer_card import PracticeTools  # noqa: PLC0415
    from ui.rehearsal import Rehearsal  # noqa: PLC0415

    ports, checkup = rooms.world.ports, rooms.checkup

    def hindered() -> str:
        if rooms.workspace.call_time.running:
            return _("A call is running. Practise when it is over.")
        busy = any(row.busy and row.area is Area.SOUND for row in checkup.rows)
        return _("The check is listening just now. Try again when it is done.") if busy else ""

    rehearsal = Rehearsal(
        ports, rooms.errands, rooms.live, microphone=lambda: checkup.setup.input_id, hindered=hindered, parent=rooms
    )
    player = Player(ports.audio_out, rooms.errands, rooms)
    overhear = rooms.world.overhear
    if overhear is not None and rooms.world.answer is not None:
        # In a demonstration the simulated person answers, for as long as the real one lets it.
        rehearsal.changed.connect(lambda: overhear(_prompt(rehearsal.recording)))
    rooms.listening.pause_while(lambda: rehearsal.recording, rehearsal.changed)
    rooms.listening.pause_while(lambda: player.playing is not None, player.changed)
    return PracticeTools(rehearsal, player, lambda: checkup.setup.output_id)


def _prompt(speak: bool) -> CheckProgressed:
    guide = Guide(GuideKind.READ, "", "word " * DEMONSTRATION_WORDS) if speak else Guide(GuideKind.SILENCE, "", "")
    return CheckProgressed("practice", 0.0, guide=guide)


def _after(app: App, rooms: Rooms) -> QWidget:
    from ui.after.page import AfterPage  # noqa: PLC0415

    page = AfterPage(
        rooms.workspace,
        rooms.world.ports.clock.now,
        lambda: [(change.at, change.sentence) for change in rooms.watch.log if not change.silent],
        lambda: rooms.record.seconds,
        app.window.stack,
    )
    page.prepare_wanted.connect(lambda: app.window.show_page("prepare"))
    return page


def _devices(app: App, rooms: Rooms) -> QWidget:
    from dataclasses import replace  # noqa: PLC0415

    from readiness.ports import Recordings  # noqa: PLC0415
    from ui.checkup import Checkup  # noqa: PLC0415
    from ui.devices.page import DevicesPage, DeviceTools  # noqa: PLC0415
    from ui.devices.trial_pane import CHECKS  # noqa: PLC0415

    world = rooms.world
    # Ports of its own memory: a trial's silence and sentence are not those of the call.
    ports = replace(world.ports, recordings=Recordings())
    checks = [check for check in world.checks if check.id in CHECKS]
    checkup = Checkup(checks, ports, app.bridge, app.errands, setup=world.setup, overhear=world.overhear, parent=rooms)
    app.window.closing.connect(checkup.close)
    rooms.listening.give_way_to(checkup)
    store = rooms.workspace.store
    page = DevicesPage(DeviceTools(ports, checkup, rooms.devices, rooms.live, rooms.errands, store))
    rooms.listening.pause_while(lambda: page.player.playing is not None, page.player.changed)
    page.microphone_wanted.connect(rooms.checkup.stop_sound)
    page.call_device_chosen.connect(
        lambda input_id, output_id: rooms.checkup.choose_devices(input_id=input_id, output_id=output_id)
    )
    return page


def _show_watch(rooms: Rooms, page: CheckPage | CallPage) -> None:
    rooms.watch_changed.connect(page.show_noticed)
    rooms.awake_changed.connect(page.show_awake)
    page.show_awake(rooms.watch.staying_awake)


def _change_list(rooms: Rooms, page: QWidget) -> None:
    from ui.check.list_dialog import ListDialog  # noqa: PLC0415

    dialog = ListDialog(rooms.own_list, rooms.usual_list, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.changed.connect(rooms.change_own_list)
    dialog.open()


def _settings(app: App, rooms: Rooms) -> QWidget:
    from ui.mover import move_notes  # noqa: PLC0415
    from ui.reminder_choices import ReminderChoices  # noqa: PLC0415
    from ui.settings.page import SettingsPage  # noqa: PLC0415
    from ui.settings.sections import SettingsTools  # noqa: PLC0415

    def household() -> Household:
        assert app.household is not None
        return app.household

    assert app.preferences is not None
    tools = SettingsTools(
        app.preferences,
        ReminderChoices(app.settings),
        rooms.devices,
        app.folder,
        lambda: household().show_backups(),
        lambda: household().show_deleted(),
        lambda chosen: move_notes(app, rooms, chosen),
    )
    return SettingsPage(tools)


def _keep_size(app: App, percent: int) -> None:
    if app.preferences is not None:
        app.preferences.keep(TEXT, "" if percent == 100 else str(percent))
