import type { CustomLayerInterface, CustomRenderMethodInput, Map as AtlasMap } from 'maplibre-gl';
import type { Places } from './places';

const vertexShader = `#version 300 es
uniform mat4 u_matrix;
uniform float u_copy, u_dust, u_least, u_dot;
in vec2 a_at;
in float a_mentions, a_noise;
out float v_noise, v_radius;
void main() {
  v_noise = a_noise;
  v_radius = max(.6, u_dot * sqrt(a_mentions));
  bool isShown = a_mentions >= u_least && (v_noise > .5 || u_dot > 0.);
  gl_Position = isShown ? u_matrix * vec4(a_at.x + u_copy, a_at.y, 0., 1.) : vec4(2., 2., 2., 1.);
  gl_PointSize = u_dust * (v_noise > .5 ? 1.5 : 2. * v_radius);
}`;

const fragmentShader = `#version 300 es
precision mediump float;
uniform vec4 u_noise, u_member;
in float v_noise, v_radius;
out vec4 colour;
void main() {
  vec2 from = gl_PointCoord * 2. - 1.;
  if (dot(from, from) > 1.) discard;
  vec4 c = v_noise > .5 ? u_noise : u_member * (v_radius < 1.25 ? vec4(1., 1., 1., .4) : vec4(1.));
  colour = vec4(c.rgb * c.a, c.a);
}`;

/** Kilometres a pixel at which places are drawn: members from the first, dust from the second on all, before that the busier. */
const [members, allDust, someDust] = [1.9, 0.8, 5];

/** What is drawn of places follows kilometres a pixel, so that it is the same at the equator and in the north. */
export function sizesAt(kmPerPixel: number): { least: number; dot: number } {
  return {
    least: kmPerPixel < allDust ? 0 : kmPerPixel < members ? 2 : kmPerPixel < someDust ? 6 : 40,
    dot: kmPerPixel > members ? 0 : Math.min(0.07, 0.046 / Math.sqrt(kmPerPixel)),
  };
}

/** Hundreds of thousands of places straight from their arrays: no tiles to cut, a re-run only uploads one byte a place. */
export class NoiseLayer implements CustomLayerInterface {
  readonly id = 'noise';
  readonly type = 'custom';
  isVisible = true;
  colours: { noise: number[]; member: number[] } = { noise: [0, 0, 0, 0], member: [0, 0, 0, 0] };

  #map: AtlasMap | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #program: WebGLProgram | null = null;
  #buffers: Record<'at' | 'mentions' | 'noise', WebGLBuffer | null> = { at: null, mentions: null, noise: null };
  #count = 0;
  #waiting: { places: Places; flags: Uint8Array } | null = null;

  onAdd(map: AtlasMap, gl: WebGL2RenderingContext | WebGLRenderingContext): void {
    this.#map = map;
    this.#gl = gl as WebGL2RenderingContext;
    this.#program = link(this.#gl);
    for (const key of ['at', 'mentions', 'noise'] as const) this.#buffers[key] = this.#gl.createBuffer();
    if (this.#waiting) this.show(this.#waiting.places, this.#waiting.flags);
  }

  show(places: Places, flags: Uint8Array): void {
    this.#waiting = { places, flags };
    if (!this.#gl) return;
    const count = places.longitudes.length;
    const at = new Float32Array(2 * count);
    for (let i = 0; i < count; i++) {
      at[2 * i] = (places.longitudes[i] ?? 0) / 360 + 0.5;
      at[2 * i + 1] = mercatorY(places.latitudes[i] ?? 0);
    }
    this.#fill('at', at);
    this.#fill('mentions', Float32Array.from(places.mentions));
    this.#fill('noise', flags);
    this.#count = count;
    this.#map?.triggerRepaint();
  }

  render(context: WebGL2RenderingContext | WebGLRenderingContext, options: CustomRenderMethodInput): void {
    const [gl, program, map] = [context as WebGL2RenderingContext, this.#program, this.#map];
    if (!this.isVisible || !program || !map || this.#count === 0) return;
    const kmPerPixel = (40075 / 512) * Math.cos((map.getCenter().lat * Math.PI) / 180) / 2 ** map.getZoom();
    const { least, dot } = sizesAt(kmPerPixel);
    const uniform = (name: string) => gl.getUniformLocation(program, name);
    gl.useProgram(program);
    gl.uniformMatrix4fv(uniform('u_matrix'), false, options.defaultProjectionData.mainMatrix as Float32Array);
    gl.uniform1f(uniform('u_dust'), devicePixelRatio);
    gl.uniform1f(uniform('u_least'), least);
    gl.uniform1f(uniform('u_dot'), dot);
    const [red = 0, green = 0, blue = 0, alpha = 0] = this.colours.noise;
    gl.uniform4f(uniform('u_noise'), red, green, blue, alpha);
    gl.uniform4fv(uniform('u_member'), this.colours.member);
    this.#point(gl, program, 'a_at', 'at', 2, gl.FLOAT);
    this.#point(gl, program, 'a_mentions', 'mentions', 1, gl.FLOAT);
    this.#point(gl, program, 'a_noise', 'noise', 1, gl.UNSIGNED_BYTE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    for (const copy of [-1, 0, 1]) {
      gl.uniform1f(uniform('u_copy'), copy);
      gl.drawArrays(gl.POINTS, 0, this.#count);
    }
  }

  #fill(key: 'at' | 'mentions' | 'noise', data: Float32Array | Uint8Array): void {
    const gl = this.#gl;
    if (!gl) return;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[key]);
    gl.bufferData(gl.ARRAY_BUFFER, data as Float32Array<ArrayBuffer>, gl.STATIC_DRAW);
  }

  #point(gl: WebGL2RenderingContext, program: WebGLProgram, attribute: string, key: 'at' | 'mentions' | 'noise', width: number, type: number): void {
    const index = gl.getAttribLocation(program, attribute);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[key]);
    gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(index, width, type, false, 0, 0);
  }
}

export function mercatorY(latitude: number): number {
  const clamped = Math.max(-85.06, Math.min(85.06, latitude));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('No shader.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'The noise layer did not link.');
  return program;
}
