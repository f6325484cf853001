"""The names of the scenarios. Apart from them, so that a wrong name is told before anything heavy loads."""

SCENARIO_NAMES = (
    "all_good",
    "bluetooth_handsfree",
    "noisy_room",
    "muted_microphone",
    "train_wifi",
    "udp_blocked",
    "battery_low",
    "no_microphone",
    "three_headsets",
    "clipping",
    "open_speakers",
    "one_sided_headset",
    "voices_next_door",
)
