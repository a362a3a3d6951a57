import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { LabelledSwitch } from './LabelledSwitch';

function Owner() {
  const [one, setOne] = useState(false);
  const [other, setOther] = useState(false);
  return (
    <>
      <LabelledSwitch label="One" value={one} onChange={setOne} />
      <LabelledSwitch label="Other" value={other} onChange={setOther} />
    </>
  );
}

describe('a switch with words', () => {
  it('is switched by its words, and no other one is', async () => {
    render(<Owner />);
    await userEvent.click(screen.getByText('Other'));
    expect(screen.getByRole('switch', { name: 'Other' })).toBeChecked();
    expect(screen.getByRole('switch', { name: 'One' })).not.toBeChecked();
    await userEvent.click(screen.getByText('Other'));
    expect(screen.getByRole('switch', { name: 'Other' })).not.toBeChecked();
  });
});
