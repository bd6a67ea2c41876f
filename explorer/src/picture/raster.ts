/** Pixels of a picture for each of the page's. */
const scale = 2;

/** An SVG as PNG at twice its size, in the page's own letters. */
export async function rasterised(svg: string): Promise<Blob | null> {
  const { picture, done } = await pictureOf(svg);
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width * scale, picture.height * scale];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((made) => canvas.toBlob(made, 'image/png'));
  } finally {
    done();
  }
}

/** An SVG as a picture of the page that can be drawn or printed; to be let go when it has been. */
export async function pictureOf(svg: string): Promise<{ picture: HTMLImageElement; done: () => void }> {
  const address = URL.createObjectURL(new Blob([svg.replace('>', `>${await letters(svg)}`)], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return { picture, done: () => URL.revokeObjectURL(address) };
}

/** A picture sees no font of the page but what it brings along; without them it takes the system's. */
async function letters(svg: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })));
  const faces = rules.flatMap(({ rule, base }) => (rule instanceof CSSFontFaceRule && isNeeded(rule, svg) ? [{ rule, base }] : []));
  const made = await Promise.all(faces.map(async ({ rule, base }) => {
    const url = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    const data = url ? await dataUrl(new URL(url, base).href).catch(() => null) : null;
    return data ? rule.cssText.replace(/src:[^;]+;/, `src: url("${data}") format("woff2");`) : '';
  }));
  return `<style>${made.join('')}</style>`;
}

/** The plain Latin letters always; those of other languages where the picture has some. */
function isNeeded(rule: CSSFontFaceRule, svg: string): boolean {
  return /U\+0+-/i.test(rule.style.getPropertyValue('unicode-range')) || /[\u0100-\u024f\u1e00-\u1eff]/.test(svg);
}

async function dataUrl(url: string): Promise<string> {
  const bytes = await (await fetch(url)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(bytes);
  });
}
