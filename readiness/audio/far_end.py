"""What the far end hears: the same sentence over a telephone, a video call, a bad line.

The codecs are libsndfile's (G.711 mu-law, Opus); band limits, lost frames and their concealment are added around them.
Everything happens in memory. The level of the speech stays what it was, so that manners can be compared by ear.
"""

from __future__ import annotations

import io
import math

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import butter, resample_poly, sosfiltfilt

from readiness.audio.levels import active_speech_level

Sound = NDArray[np.float32]

PHONE_RATE = 8000
PHONE_BAND_HZ = (300.0, 3400.0)  # ITU-T G.712
OPUS_RATE = 48000
OPUS_BITS_PER_SECOND = 24_000
OPUS_NEAR, OPUS_TRIES = 0.05, 3  # of the rate that is wanted; pauses take fewer bits, so it has to be looked for
OPUS_FEWEST, OPUS_MOST = 12_000, 64_000  # what the encoder may be asked for: silence never takes its share
LIBSNDFILE_LOWEST, LIBSNDFILE_SPAN = 6_000, 250_000  # bits per second at compression level 1, and more at level 0
FRAME_SECONDS = 0.02
FADE_FRAMES = 3  # ITU-T G.711 appendix I repeats the last pitch and fades out within 60 ms
LIMITER_SECONDS, LIMITER_ROUNDS = 0.001, 8
SAME_DB = 0.3


def as_phone(samples: Sound, sample_rate: int) -> Sound:
    """Return ``samples`` of shape (n,) or (n, channels) as a telephone carries them: 300 to 3400 Hz, G.711 mu-law."""
    voice = _mono(samples)
    if voice.size == 0:
        return voice
    narrow = _resample(voice, sample_rate, PHONE_RATE)
    band = butter(4, PHONE_BAND_HZ, "bandpass", fs=PHONE_RATE, output="sos")
    coded, _rate = _through(_filtered(band, narrow), PHONE_RATE, "WAV", "ULAW")
    return _same_level(voice, _fit(_resample(coded, PHONE_RATE, sample_rate), voice.size), sample_rate)


def as_video_call(samples: Sound, sample_rate: int) -> Sound:
    """Return ``samples`` as a video call carries them: Opus near 24 kbit/s."""
    voice = _mono(samples)
    if voice.size == 0:
        return voice
    coded, _rate = through_opus(_resample(voice, sample_rate, OPUS_RATE))
    return _same_level(voice, _fit(_resample(coded, OPUS_RATE, sample_rate), voice.size), sample_rate)


def as_bad_line(samples: Sound, sample_rate: int, loss: float, burst: float = 1.0, seed: int = 1) -> Sound:
    """Return ``samples`` as a video call over a line that loses ``loss`` (0 to 1) of its frames of 20 ms.

    Losses come in bursts of ``burst`` frames in the mean (two-state model after Gilbert); a lost frame repeats the last
    one, fading out within 60 ms. The same ``seed`` loses the same frames.
    """
    heard = as_video_call(samples, sample_rate).copy()
    frame = max(1, round(FRAME_SECONDS * sample_rate))
    last, missing = np.zeros(frame, np.float32), 0
    for place, lost in enumerate(lost_frames(-(-heard.size // frame), loss, burst, seed)):
        piece = heard[place * frame : (place + 1) * frame]
        if lost:
            missing += 1
            piece[:] = last[: piece.size] * max(0.0, 1.0 - missing / FADE_FRAMES)
        else:
            missing = 0
            last = np.resize(piece, frame).astype(np.float32)
    return heard


def lost_frames(count: int, loss: float, burst: float, seed: int) -> list[bool]:
    """Which of ``count`` frames are lost, by a Markov chain with the given loss and mean burst length."""
    loss = min(max(loss, 0.0), 1.0)
    if loss >= 1.0:
        return [True] * count
    leave = 1.0 / max(burst, 1.0)
    enter = min(1.0, leave * loss / (1.0 - loss))
    dice = np.random.default_rng(seed).random(count)
    lost, state = [], False
    for draw in dice:
        state = bool(draw < (1.0 - leave if state else enter))
        lost.append(state)
    return lost


def through_opus(voice: Sound) -> tuple[Sound, float]:
    """Return ``voice`` (n,) at 48 kHz after Opus, and the bits per second that its packets took: 24 000, nearly."""
    seconds = voice.size / OPUS_RATE
    asked = float(OPUS_BITS_PER_SECOND)
    for _try in range(OPUS_TRIES):
        level = 1.0 - (asked - LIBSNDFILE_LOWEST) / LIBSNDFILE_SPAN  # libsndfile takes no rate
        coded, file = _through(voice, OPUS_RATE, "OGG", "OPUS", level)
        rate = _packet_bytes(file) * 8 / seconds
        if abs(rate / OPUS_BITS_PER_SECOND - 1) < OPUS_NEAR:
            break
        asked = float(np.clip(asked * OPUS_BITS_PER_SECOND / max(rate, 1.0), OPUS_FEWEST, OPUS_MOST))
    return coded, rate


def _packet_bytes(file: bytes) -> int:
    """Return what the packets of an Ogg file take without the container (RFC 3533) and the two pages of its header."""
    at, sizes = 0, []
    while at < len(file):
        segments = file[at + 27 : at + 27 + file[at + 26]]
        sizes.append(sum(segments))
        at += 27 + len(segments) + sizes[-1]
    return sum(sizes[2:])


def _through(voice: Sound, rate: int, container: str, codec: str, level: float | None = None) -> tuple[Sound, bytes]:
    """Encode and decode in memory; returns the sound and the file."""
    import soundfile  # noqa: PLC0415 - loads libsndfile

    memory = io.BytesIO()
    extra = {} if level is None else {"compression_level": level}
    with soundfile.SoundFile(memory, "w", rate, 1, codec, format=container, **extra) as file:
        file.write(np.clip(voice, -1.0, 1.0))
    memory.seek(0)
    decoded, _rate = soundfile.read(memory, dtype="float32")
    return np.asarray(decoded, dtype=np.float32).reshape(-1), memory.getvalue()


def _same_level(before: Sound, after: Sound, sample_rate: int) -> Sound:
    """Return ``after`` with the level of speech of ``before``; what holding its peaks takes away is made up for."""
    wanted = active_speech_level(before, sample_rate)
    heard, gain = _limited(after, sample_rate), 1.0
    for _round in range(LIMITER_ROUNDS):
        now = active_speech_level(heard, sample_rate)
        if wanted is None or now is None or abs(wanted.level_dbfs - now.level_dbfs) < SAME_DB:
            break
        gain *= 10 ** ((wanted.level_dbfs - now.level_dbfs) / 20)
        heard = _limited(after * gain, sample_rate)
    return heard


def _limited(sound: Sound, sample_rate: int) -> Sound:
    """Hold peaks below full scale, and only around them: a filter raises some, and all the rest keeps its level."""
    width = 2 * round(LIMITER_SECONDS * sample_rate) + 1
    wanted = 1.0 / np.maximum(1.0, np.abs(sound))
    return np.asarray(sound * uniform_filter1d(minimum_filter1d(wanted, width), width), dtype=np.float32)


def _mono(samples: Sound) -> Sound:
    flat = samples if samples.ndim == 1 else samples.mean(axis=1)
    return np.nan_to_num(np.asarray(flat, dtype=np.float32))


def _filtered(sections: NDArray[np.float64], voice: Sound) -> Sound:
    if voice.size <= 30:  # sosfiltfilt pads by as much as that
        return voice
    return np.asarray(sosfiltfilt(sections, voice), dtype=np.float32)


def _resample(voice: Sound, source: int, target: int) -> Sound:
    if source == target:
        return voice
    common = math.gcd(source, target)
    return np.asarray(resample_poly(voice, target // common, source // common), dtype=np.float32)


def _fit(voice: Sound, size: int) -> Sound:
    return voice[:size] if voice.size >= size else np.pad(voice, (0, size - voice.size)).astype(np.float32)
