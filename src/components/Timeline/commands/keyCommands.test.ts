import { keyCommand } from './keyCommands';

const press = (key: string, code = '') =>
  keyCommand({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false });

describe('keys that are not the timeline’s', () => {
  it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', 'Unidentified', ''])(
    '%j does nothing',
    (key) => {
      expect(press(key)).toBeUndefined();
      expect(press('ж', key)).toBeUndefined();
    }
  );

  it('are left to the browser: moving the focus, scrolling, reloading', () => {
    expect(['Tab', 'PageDown', 'PageUp', 'Home', 'End', 'F5'].map((key) => press(key))).toEqual(
      Array(6).fill(undefined)
    );
  });
});

describe('keys that write other letters', () => {
  it.each([
    ['ц', 'KeyW', 'zoomIn'],
    ['ы', 'KeyS', 'zoomOut'],
    ['χ', 'KeyX', 'next-failure'],
    ['ф', 'KeyA', 'panLeft'],
    ['م', 'KeyL', 'next-longWait'],
    ['ב', 'KeyC', 'next-compaction'],
  ])('%s at the place of %s', (key, code, command) => expect(press(key, code)).toBe(command));

  it('go by what they write where that is Latin: A on a French keyboard is where Q is', () => {
    expect(press('a', 'KeyQ')).toBe('panLeft');
    expect(press('q', 'KeyA')).toBeUndefined();
    expect(press('z', 'KeyW')).toBe('zoomBack');
  });
});
