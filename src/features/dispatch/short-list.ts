/** Where a list is longer, its button stands above it too. */
export const shortList = 5;
