"""A real PulseAudio server of one's own, without hardware: a speaker, and a virtual microphone to speak into."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import wave
from pathlib import Path

import numpy as np

RATE = 48000
MODULES = (
    f"module-null-sink sink_name=speaker rate={RATE} format=float32le sink_properties=device.description=Speaker",
    f"module-null-sink sink_name=mic_feed rate={RATE} format=float32le sink_properties=device.description=Feed",
    f"module-remap-source source_name=mic master=mic_feed.monitor rate={RATE} format=float32le"
    " source_properties=device.description=VirtualMic",
)
VARIABLES = ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_SOURCE", "PULSE_SINK")


class SoundServer:
    """Started in a fresh runtime directory, because a stale pid file silently stops PulseAudio from starting."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sound-"))
        self.environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        self.environment |= {"XDG_RUNTIME_DIR": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)}
        self.process: subprocess.Popen[bytes] | None = None
        self.players: list[subprocess.Popen[bytes]] = []
        self.keepers: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the server, or start it again; returns when it answers and its devices are there."""
        command = ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "--log-level=0", "-n"]
        for module in ("module-native-protocol-unix auth-anonymous=1", *MODULES):
            command += ["-L", module]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, env=self.environment, **quiet)
        deadline = time.monotonic() + 10
        while subprocess.run(["pactl", "info"], env=self.environment, **quiet, check=False).returncode != 0:
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError("PulseAudio does not start")
            time.sleep(0.02)
        self.pactl("set-default-sink", "speaker")
        self.pactl("set-default-source", "mic")

    def stay_awake(self) -> None:
        """Play nothing into both sinks for ever: one that is idle delivers its first block up to two seconds late."""
        for sink in ("speaker", "mic_feed"):
            command = ["pacat", f"--device={sink}", "--latency-msec=50", "--raw", "/dev/zero"]
            self.keepers.append(subprocess.Popen(command, env=self.environment, stderr=subprocess.DEVNULL))

    def kill(self) -> None:
        """End the server as a crash would."""
        self._end(signal.SIGKILL)
        shutil.rmtree(self.folder / "pulse", ignore_errors=True)

    def freeze(self) -> None:
        """Let the server hang: it is there, and answers nobody."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        self.hush()
        _end_all(self.keepers)
        self._end(signal.SIGTERM)
        shutil.rmtree(self.folder, ignore_errors=True)

    def pactl(self, *words: str) -> str:
        done = subprocess.run(["pactl", *words], env=self.environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def load(self, module: str, *options: str) -> int:
        """Load a module; returns its number for :meth:`unload`."""
        return int(self.pactl("load-module", module, *options))

    def unload(self, module: int | str) -> None:
        self.pactl("unload-module", str(module))

    def mute(self, muted: bool = True, source: str = "mic") -> None:
        self.pactl("set-source-mute", source, str(int(muted)))

    def volume(self, percent: float, source: str = "mic") -> None:
        self.pactl("set-source-volume", source, f"{percent}%")

    def play(
        self, sound: Path | np.ndarray, device: str = "mic_feed", latency_ms: int = 800
    ) -> subprocess.Popen[bytes]:
        """Play a file or samples (n,) or (n, channels) into ``device``; by default that speaks into the microphone.

        With less latency the player itself loses blocks on a busy machine, which the check then rightly finds.
        """
        path = sound if isinstance(sound, Path) else self._written(sound)
        command = ["paplay", f"--device={device}", f"--latency-msec={latency_ms}", str(path)]
        player = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.players.append(player)
        return player

    def hush(self) -> None:
        """Stop everything that plays."""
        _end_all(self.players)

    def _written(self, samples: np.ndarray) -> Path:
        path = self.folder / f"{time.monotonic_ns()}.wav"
        columns = samples.reshape(samples.shape[0], -1)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(columns.shape[1])
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(np.clip(np.round(columns * 32767), -32768, 32767).astype("<i2").tobytes())
        return path

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.send_signal(signal.SIGCONT)
            self.process.wait(5)
            self.process = None


def _end_all(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.kill()
        process.wait()
    processes.clear()
