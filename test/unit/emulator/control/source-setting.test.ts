import { formatSource, parseSource } from '@codeartifact-ci/emulator/control/source-setting.ts';
import { describe, expect, it } from '@jest/globals';

describe('where requests shall come from', () => {
  it.each([
    ['ip=203.0.113.7', { ip: '203.0.113.7' }],
    ['ip=2001:db8::7', { ip: '2001:db8::7' }],
    [
      'ip=10.0.0.1 vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d',
      { ip: '10.0.0.1', vpcEndpoint: 'vpce-1a2b3c4d', vpc: 'vpc-1a2b3c4d' },
    ],
    ['off', {}],
  ])('is read from %s, and written back', (text, source) => {
    expect(parseSource(text)).toEqual(source);
    expect(formatSource(source)).toBe(text);
  });

  it.each([
    '',
    'ip',
    'ip=300.0.0.1',
    'ip=',
    'vpce=1a2b',
    'vpc=vpce-1a2b3c4d',
    'vpc=vpc-1a2b3c4dx',
    'vpc=xvpc-1a2b3c4d',
    'vpc=vpc-1a2b3c4d5e6f7a8b9c',
    'vpce=vpce-1a2b3c4',
    'vpce=vpce-1a2b3c4d.evil.example',
    'host=x',
    'constructor=x',
    'ip=1.2.3.4 x=y',
  ])("cannot be '%s'", (text) => {
    expect(() => parseSource(text)).toThrow('write ip=ADDRESS, vpce=vpce-ID and vpc=vpc-ID');
  });
});
