/** The same, of package groups. */
export const INVALID_GROUPS: readonly (readonly [file: string, message: string])[] = [
  [
    'domain: my-org\npackage-groups: {"": {publish: allow}}',
    '2:18: must be a pattern of 2 to 520 characters without spaces, not ""',
  ],
  [
    'domain: my-org\npackage-groups: {"x": {publish: allow}}',
    '2:18: must be a pattern of 2 to 520 characters without spaces, not "x"',
  ],
  [
    'domain: my-org\npackage-groups: {"/": {publish: allow}}',
    '2:18: must be a pattern of 2 to 520 characters without spaces, not "/"',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm": {publish: allow}}',
    '2:18: "/npm" is no pattern of a package group: a pattern has the form /FORMAT/NAMESPACE/NAME with *, $ or ~ at',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/": {publish: allow}}',
    '2:18: "/npm/" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (what begin',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/acme": {publish: allow}}',
    '2:18: "/npm/acme" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (what b',
  ],
  [
    'domain: my-org\npackage-groups: {"/foo/*": {publish: allow}}',
    '2:18: "/foo/*" is no pattern of a package group: the format must be one of npm, pypi, maven, nuget, generic, r',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/acme/lib": {publish: allow}}',
    '2:18: "/npm/acme/lib" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (wh',
  ],
  [
    'domain: my-org\npackage-groups: {"/NPM/*": {publish: allow}}',
    '2:18: "/NPM/*" is no pattern of a package group: the format must be one of npm, pypi, maven, nuget, generic, r',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/a b/*": {publish: allow}}',
    '2:18: must be a pattern of 2 to 520 characters without spaces, not "/npm/a b/*"',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/acme/*x": {publish: allow}}',
    '2:18: "/npm/acme/*x" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (wha',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*acme": {publish: allow}}',
    '2:18: "/npm/*acme" is no pattern of a package group: a pattern ends with * (all), $ (exactly this) or ~ (what ',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/acme/lib$": {publish: maybe}}',
    '2:46: must be one of allow, block, inherit, not "maybe"',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": {publish: [allow]}}',
    "2:39: there is no repository 'allow' in this file; add it under 'repositories', with 'existing: true' where so",
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": {external: block}}',
    '2:29: unknown key "external"; the keys here are existing, description, contact-info, tags, publish, external-up',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": {publish: [aa]}}',
    "2:39: there is no repository 'aa' in this file; add it under 'repositories', with 'existing: true' where somet",
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": [x]}',
    '2:28: must be a mapping with the keys existing, description, contact-info, tags, publish, external-upstream, ',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": {contact-info: [x]}}',
    '2:43: must be one line of at most 1000 characters',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/*": {existing: true, publish: block}}',
    "2:18: '/npm/*' is 'existing: true', owned by something else, so publish cannot be set here",
  ],
  [
    'domain: my-org\npackage-groups: {"/nuget//Newtonsoft.Json$": {}}',
    '2:18: "/nuget//Newtonsoft.Json$" is no pattern of a package group: names of nuget are stored in lower case, an',
  ],
  [
    'domain: my-org\npackage-groups: {"/pypi//typing_extensions~": {}}',
    '2:18: "/pypi//typing_extensions~" is no pattern of a package group: names of pypi are stored in lower case wit',
  ],
  [
    'domain: my-org\npackage-groups: {"/maven//commons-io$": {}}',
    '2:18: "/maven//commons-io$" is no pattern of a package group: packages of maven always have a namespace: write',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm/@acme/*": {external-upstream: block}}',
    '2:18: "/npm/@acme/*" is no pattern of a package group: the scope of npm packages is the namespace and has no',
  ],
  [
    'domain: my-org\npackage-groups: {"/npm//@acme~": {}}',
    '2:18: "/npm//@acme~" is no pattern of a package group: the sc',
  ],
];
