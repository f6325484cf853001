"""What the watch keeps an eye on: one file for each part of the world, each with its own pace."""
