import React from 'react';

export const element = React.createElement;
export const Fragment = React.Fragment;
