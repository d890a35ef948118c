/** The platform’s word to agents that the consumer has signed in; a bot hears what its connector says for it. [S219] */
export const STEPPED_UP = '__consumer_stepped_up__';
