"""The whole analysis on real recordings with known truth, where CALLREADY_CORPUS names their folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from readiness.audio.analysis import analyse

FOLDER = os.environ.get("CALLREADY_CORPUS")

if FOLDER:

    @pytest.mark.corpus
    def test_faults_and_levels_of_real_recordings() -> None:
        files = json.loads((Path(FOLDER) / "manifest.json").read_text())["files"]
        exact = accused = hits = misses = 0
        errors = []
        for truth in files:
            samples, rate = soundfile.read(Path(FOLDER) / truth["file"], dtype="float32", always_2d=True)
            report = analyse(samples, rate)
            wanted = set(truth["faults"]) - {"healthy"}
            found = {str(fault.word) for fault in report.faults}
            extra = found - wanted - set(truth["tolerated_extra"])
            exact += wanted <= found and not extra
            accused += not wanted and bool(extra)
            hits += len((wanted & found) - {"background_speech"})
            misses += len((wanted - found) - {"background_speech"})
            if truth["asl_speech_dbov"] is not None:
                errors.append(abs(report.active_speech_level_dbfs - truth["asl_speech_dbov"]))
        assert accused == 0
        assert exact >= 0.9 * len(files)
        assert hits >= 0.95 * (hits + misses)
        assert np.mean(errors) < 0.1
        assert np.max(errors) < 0.4
