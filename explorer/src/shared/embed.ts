/** Whether another page frames this one: the ranking, its map and its clusters as published, without tools, questions and comparisons. */
export const isEmbedded = document.documentElement.hasAttribute('data-embed');
