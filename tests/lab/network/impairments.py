"""The faults that the probes are measured against: what calls meet on real lines."""

from __future__ import annotations

from typing import Any

IMPAIRMENTS: dict[str, dict[str, Any]] = {
    "clean": {"both": {}},
    "delay 10": {"both": {"delay_ms": 5}},
    "delay 100": {"both": {"delay_ms": 50}},
    "delay 300": {"both": {"delay_ms": 150}},
    "jitter normal": {"both": {"delay_ms": 20, "jitter": "normal", "jitter_ms": 4}},
    "jitter uniform": {"both": {"delay_ms": 20, "jitter": "uniform", "jitter_ms": 30}},
    "jitter exponential": {"both": {"delay_ms": 20, "jitter": "exponential", "jitter_ms": 12}},
    "wifi spikes": {"up": {"delay_ms": 10, "spike": [2.5, 0.15, 120]}, "down": {"delay_ms": 10}},
    "loss 0.5 %": {"both": {"delay_ms": 15, "loss": 0.0025}},
    "loss 1 %": {"up": {"delay_ms": 15, "loss": 0.01}, "down": {"delay_ms": 15}},
    "loss 3 %": {"up": {"delay_ms": 15}, "down": {"delay_ms": 15, "loss": 0.03}},
    "loss 10 %": {"both": {"delay_ms": 15, "loss": 0.05}},
    "bursts 2 %": {"up": {"delay_ms": 15, "burst_loss": 0.02, "burst_length": 4}, "down": {"delay_ms": 15}},
    "bursts 10 %": {"up": {"delay_ms": 15, "burst_loss": 0.1, "burst_length": 8}, "down": {"delay_ms": 15}},
    "reordering": {"up": {"delay_ms": 15, "reorder": 0.1, "reorder_ms": 60}, "down": {"delay_ms": 15}},
    "slow line, deep buffer": {"up": {"delay_ms": 10, "rate_kbps": 22, "buffer_ms": 900}, "down": {"delay_ms": 10}},
    "outage": {"up": {"delay_ms": 15, "outage": [8, 1.5, 2]}, "down": {"delay_ms": 15}},
    "stall": {"up": {"delay_ms": 15}, "down": {"delay_ms": 15, "stall": [8, 2.0, 2]}},
    "everything": {
        "both": {"delay_ms": 40, "jitter": "exponential", "jitter_ms": 5, "loss": 0.01, "burst_loss": 0.01},
    },
}
"""By name: what happens each way, as :class:`tests.lab.network.faults.Faults` takes it."""
