"""Icons, sounds, themes and translations, read through importlib.resources from source, wheel and frozen build alike."""
