Item { }
