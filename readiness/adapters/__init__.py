"""The only files that touch hardware, network and operating system."""
