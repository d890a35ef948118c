import { limits } from '#model/limits';
import type { Interaction } from '#model/interaction';
import type { AnswerLayout } from '#model/knowledge-search';
import { cardLimits } from '#model/rich-content/limits';
import { builtInTexts } from '../built-in-texts';
import { isSilent } from '../silence';
import { note, say, showCard, type TurnDraft } from '../turn-draft';
import { fillIn, fillInMarkup } from '../variables/fill-in';
import { asWritten } from '../variables/filling';
import { rawValue } from '../variables/read-variable';
import { responseVariableOf } from '../variables/response-variable';
import { textOf } from '../variables/text-of';
import { cardOfTiles } from './cards';
import type { ResultTeller } from './result-teller';

type KnowledgeAi = Interaction<'knowledge-ai'>;
type Answer = Readonly<Record<'title' | 'words' | 'image' | 'url', string>>;

/** Shows what was found; where nothing was, its message is said whatever the rules then do. [BT272] [BT273] */
export const knowledgeAnswers: ResultTeller<'knowledge-ai'> = {
  shows(draft, interaction) {
    const answers = answersIn(draft, interaction);
    const [best] = answers;
    if (!best) return;
    const { name: of, layout } = interaction;
    note(draft, 'knowledge-found', { interaction: of, count: answers.length, article: best.title });
    layouts[layout](draft, interaction, [best, ...answers.slice(1)]);
  },
  lacks(draft, { name, notFound, delayMs }) {
    note(draft, 'knowledge-lacks', { interaction: name, text: draft.run.heard ?? '' });
    const words = notFound.trim() === '' ? builtInTexts.integrationFailed : fillInMarkup(draft, notFound);
    if (!isSilent(words)) say(draft, words, delayMs);
  },
};

type Show = (
  draft: TurnDraft,
  interaction: KnowledgeAi,
  answers: readonly [Answer, ...(readonly Answer[])],
) => void;

/** One line each. */
const layouts: { readonly [Layout in AnswerLayout]: Show } = {
  structured(draft, interaction, answers) {
    const { linkText, defaultImage, delayMs } = interaction;
    const image = fillIn(draft, defaultImage, limits.optionValue);
    const tiles = answers.map(({ title, words, ...rest }) => ({
      title,
      subtitle: words.slice(0, cardLimits.text),
      url: rest.url,
      image: rest.image === '' ? image : rest.image,
    }));
    const link = fillIn(draft, linkText, cardLimits.title).trim();
    const layout = tiles.length > 1 ? 'horizontal' : 'vertical';
    // What was found is said as it stands.
    const card = cardOfTiles({ tiles, layout }, asWritten, link || undefined);
    if (card) showCard(draft, card, delayMs);
  },
  simple: (draft, { delayMs }, [best]) => say(draft, best.words === '' ? best.title : best.words, delayMs),
  /** Others show what it has brought. */
  custom: () => {},
};

function answersIn(draft: TurnDraft, interaction: KnowledgeAi): readonly Answer[] {
  const results = rawValue(draft, `.${responseVariableOf(interaction)}.results`);
  if (!Array.isArray(results)) return [];
  return results.slice(0, interaction.mostAnswers).map((one: unknown) => {
    const part = (name: string) => textOf(typeof one === 'object' && one ? Reflect.get(one, name) : null);
    const words = part('summary') || part('detail');
    return { title: part('title'), words, image: part('imageURL'), url: part('contentURL') };
  });
}
