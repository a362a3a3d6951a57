/** Every length of the timeline in pixels of the page. Nothing else in the timeline names a pixel. */
export const geometry = {
  /** A stage lower than this has strips of `lowHeight` above its lanes. */
  lowStage: 350,
  gutter: { width: 224, narrowWidth: 132, indent: 12, maxIndents: 5, padding: 8, scrollStep: 400 },
  minimap: {
    height: 40,
    lowHeight: 24,
    lanePadding: 4,
    handleWidth: 8,
    handleReach: 7,
    leastWindow: 4,
    problemGrow: 1,
  },
  bands: {
    height: 22,
    lowHeight: 18,
    labelPadding: 6,
    leastLabelWidth: 28,
    leastWidth: 3,
    leastShaded: 6,
    /** Of the cog before a turn that the client began. */
    signSize: 11,
    signGap: 4,
    signStroke: 1.5,
  },
  axis: { height: 20, lowHeight: 18, leastTickGap: 88, tickHeight: 5, labelOffset: 4 },
  /** Where idle time is shortened. */
  breaks: { leastZigzag: 10, amplitude: 2.5, step: 6, hatchGap: 9, labelPadding: 2 },
  /** The strip of flags between axis and lanes. */
  notices: {
    height: 18,
    lowHeight: 16,
    /** Flags closer than this are one. */
    flagWidth: 16,
    flagHeight: 14,
    radius: 3,
    iconSize: 8,
    iconStroke: 1.5,
    /** Around the icon on a button. */
    iconMargin: 2,
    leastCountGap: 4,
    countGap: 2,
  },
  /** The strip that names the permission mode, below the flags. */
  modes: { height: 16, lowHeight: 14, labelPadding: 4 },
  /** Curves between events that led to one another. `beyond` is how far out of view an end is drawn at most. */
  connection: {
    width: 1,
    dash: 3,
    /** Shorter ones are not drawn, nor is one that begins and ends closer to another than `leastApart`. */
    leastLength: 5,
    leastApart: 3,
    leastBend: 4,
    mostBend: 70,
    leastGap: 14,
    headLength: 5,
    headWidth: 6,
    beyond: 40,
  },
  lane: {
    headerHeight: 24,
    gap: 4,
    edgeWidth: 3,
    stripPadding: 4,
    lifeHeight: 2,
    lifeTop: 18,
    signSize: 7,
    wordsMiddle: 10,
    wordsWidth: 230,
  },
  row: {
    padding: 3,
    /** Height of a line by how many lines the row has: the more lines, the thinner. */
    lineHeights: [
      { upToLines: 1, height: 18 },
      { upToLines: 3, height: 14 },
      { upToLines: 8, height: 9 },
      { upToLines: Infinity, height: 5 },
    ],
    lineGap: 2,
    /** Room below the last lane, so that it is never glued to the edge. */
    bottomSpace: 8,
  },
  /** The strip below the lanes; `padding` is above and below a curve. */
  curves: {
    rowHeight: 24,
    /** Where there is little room. */
    lowRowHeight: 16,
    /** Of the line that says that there is no room. */
    noteHeight: 16,
    /** What curves leave to the lanes: four rows. Before that, for the sake of a heading and five rows, they are low. */
    leastLanes: 96,
    enoughLanes: 146,
    padding: 3,
    line: 1,
    dot: 2.5,
    leastBar: 2,
    labelOffset: 4,
    compactionWidth: 7,
    compactionHeight: 5,
  },
  mark: {
    /** Marks closer than this are drawn as one block. */
    cell: 4,
    leastWidth: 3,
    instantWidth: 8,
    radius: 2,
    labelPadding: 5,
    leastLabelWidth: 34,
    leastLabelHeight: 11,
    hatchGap: 6,
    hatchStroke: 1.5,
    /** Of the ground behind the sign of a failure, a rejection, a compaction or a cache break. */
    signGround: 12,
    signSize: 7,
    /** Between a problem's ground and what lies around it. */
    signEdge: 1,
    /** On a ground lower than this a sign would be a blot: the colour must do. */
    leastSign: 8,
    outline: 2,
    hitTolerance: 4,
  },
  playhead: { line: 2, handleWidth: 12, reach: 10 },
  pointer: { clickSlop: 4, leastSelection: 4 },
  card: { gap: 12, margin: 4, width: 340 },
  text: { size: 11, small: 10, title: 14 },
  /** What an exported picture has around the timeline. */
  picture: { padding: 12, titleHeight: 22, lineHeight: 18 },
  legend: { lineHeight: 18, signWidth: 18, signHeight: 10, signGap: 6, itemGap: 18 },
  /** Share of the view that a key moves it or one of its edges, and how much a key or a button zooms. */
  step: { pan: 0.2, zoom: 1.6, edge: 0.1 },
} as const;
