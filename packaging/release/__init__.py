"""Makes what is handed out: ``PYTHONPATH=packaging python -m release WORD``, or one ``make`` word each."""
