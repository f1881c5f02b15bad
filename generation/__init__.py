"""From a request to a picture: scenes, backends and the one sampling loop. Importing this package costs no torch."""
