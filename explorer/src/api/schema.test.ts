import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';
import openapi from './openapi.json';

const head = '/** Made by scripts/api-types from openapi.json, which is what the server says of its answers. */\n';

test('the types are those of the server\'s description', async () => {
  const made = await openapiTS(openapi as unknown as Parameters<typeof openapiTS>[0], { arrayLength: true });
  await expect(head + astToString(made), 'scripts/api-types writes the description and the types anew').toMatchFileSnapshot('schema.d.ts');
});
