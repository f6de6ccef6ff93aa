/** Small behaviour of all pages; everything works without it. */
