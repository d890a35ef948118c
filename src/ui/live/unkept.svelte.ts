/** How many of the tab's texts a reload would lose, because the browser has no room left for them. */
export const unkept = $state({ texts: 0 });
