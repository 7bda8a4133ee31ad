/* Linked through pkg-config; the headers are included by CMarkup alone. */
