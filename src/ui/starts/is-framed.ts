/** Whether this page stands in another one. */
export const isFramed = () => window.parent !== window;
