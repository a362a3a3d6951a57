declare module 'svgcanvas' {
  interface ContextOptions {
    readonly width: number;
    readonly height: number;
  }

  /** A 2D context that writes SVG elements; the name with underscores is its own, and what our corrections need. */
  interface SvgDrawing extends CanvasRenderingContext2D {
    getSvg(): SVGSVGElement;
    createPattern(image: object, repetition: string | null): CanvasPattern;
    __currentElement: SVGElement;
  }

  export const Context: new (options: ContextOptions) => SvgDrawing;
}
