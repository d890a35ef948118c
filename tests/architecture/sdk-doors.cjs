/** The files of `src/sdk` that pages import: for the linter and for the layers. */
module.exports = 'index|clients|starts|share|floor|embed|checks|bot-checks|engine-checks';
