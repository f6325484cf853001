"""Run one experiment in namespaces of its own: ``python -m tests.lab.network NAME JSON``; prints JSON."""

from __future__ import annotations

import json
import os
import sys

from tests.lab.network import experiments, links, namespaces

if __name__ == "__main__":
    # What is printed on the way must not mix with the result.
    result_stream = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    namespaces.leave_home()
    experiment = getattr(experiments, sys.argv[1], None) or getattr(links, sys.argv[1])
    result = experiment(**json.loads(sys.argv[2]))
    json.dump(result, result_stream)
    result_stream.close()
