const icons = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][a-z0-9-]+[.]svelte$/;

/**
 * Icons as markup. Theirs are lists of nodes, which a component puts together in the page each time: more to fetch, and slower to show.
 * @type {import('vite').Plugin}
 */
export const plainIcons = {
  name: 'plain-icons',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!icons.test(id)) return null;
    const data = /const iconData = (.*);/.exec(code)?.[1];
    if (data === undefined) throw new Error(`There is no icon in ${id}`);
    /** @type {{ name: string, size: number, node: [string, Record<string, string>][] }} */
    const { name, size, node } = JSON.parse(data);
    const drawn = node.map(([tag, attributes]) => `<${tag}${attributesOf(attributes)} />`).join('');
    return `<script>let { size = ${size}, class: look = '' } = $props();</script>
<svg width={size} height={size} class={['lucide lucide-${name}', look]} viewBox="0 0 ${size} ${size}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawn}</svg>`;
  },
};

/** @param {Record<string, string>} attributes */
function attributesOf(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
