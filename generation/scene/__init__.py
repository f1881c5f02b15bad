"""The scene language: what is in a picture, and its words in Chinese and English. No torch, no pictures."""
