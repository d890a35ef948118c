/** In px: two panes of half of it are a phone each. */
const leastForTwo = 736;

/** Whether panes stand side by side in so much room; where they do not, one stands alone. [UI300] */
export const hasRoomForTwo = (widthPx: number) => widthPx >= leastForTwo;
