import { policyFor } from '@codeartifact-ci/core/aws/iam-policy.ts';
import { commandLine } from '@codeartifact-ci/cli/command-line.ts';
import type { Command, Example, Look } from '@codeartifact-ci/core/command.ts';
import type { Input } from '@codeartifact-ci/core/inputs.ts';
import { stringify } from 'yaml';

/** `action.yml`: every input has a default, so that the runner sets each of them and no ambient INPUT_ variable can. */
export function actionYml(command: Command, look: Look): string {
  const inputs = Object.entries(command.inputs).map(([name, input]) => [
    name,
    {
      description: describe(input),
      required: input.required,
      ...(input.required ? {} : { default: input.default }),
    },
  ]);
  const outputs = Object.entries(command.outputs).map(([name, description]) => [name, { description }]);
  const document = {
    name: `CodeArtifact ${command.name}`,
    description: command.summary,
    author: 'codeartifact-ci',
    branding: look,
    inputs: Object.fromEntries(inputs) as unknown,
    outputs: Object.fromEntries(outputs) as unknown,
    runs: {
      using: 'node24',
      main: `../../dist/${command.name}.js`,
      ...(command.cleanup === undefined ? {} : { post: `../../dist/${command.name}-post.js`, 'post-if': 'always()' }),
    },
  };
  return `# Generated from command.ts by \`npm run build\`; do not edit.\n${stringify(document, { lineWidth: 120 })}`;
}

function describe(input: Input<unknown>): string {
  const missing = input.values.filter((value) => !new RegExp(`\\b${value}\\b`).test(input.description));
  return missing.length === 0 ? input.description : `${input.description} One of: ${input.values.join(', ')}.`;
}

/** The tables of inputs and outputs for a README. */
export function inputTable(command: Command): string {
  const rows = Object.entries(command.inputs).map(([name, input]) => {
    const fallback = input.required ? '**required**' : input.default === '' ? '' : `\`${input.default}\``;
    return `| \`${name}\` | ${cell(describe(input))} | ${fallback} |`;
  });
  return ['| Input | Description | Default |', '| --- | --- | --- |', ...rows].join('\n');
}

export function outputTable(command: Command): string {
  const rows = Object.entries(command.outputs).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`);
  return ['| Output | Description |', '| --- | --- |', ...rows].join('\n');
}

/** The examples: as steps of a workflow, and as a shell's commands. */
export function exampleSection(command: Command): string {
  const steps = command.examples.map(
    (example) => `# ${example.title}\n${stringify([stepOf(command, example)], { lineWidth: 120 })}`,
  );
  const lines = command.examples.map((example) => `# ${example.title}\n${commandLine(command, example)}\n`);
  return `\`\`\`yaml\n${steps.join('')}\`\`\`\n\nThe same from a shell or a buildspec:\n\n\`\`\`sh\n${lines.join('')}\`\`\``;
}

function stepOf({ name }: Command, { inputs }: Example): object {
  return { uses: `your-org/codeartifact-ci/actions/${name}@v1`, with: inputs };
}

/** What the role needs, by mode, as whole policies. */
export function permissionSection({ name, permissions = {} }: Command): string {
  const modes = Object.entries(permissions).map(([mode, { when, actions }], index, all) => {
    const print = index === 0 ? `codeartifact-ci policy ${name}` : `codeartifact-ci policy ${name} --mode ${mode}`;
    const title = all.length === 1 ? '' : `${when[0]?.toUpperCase() ?? ''}${when.slice(1)}: `;
    const json = JSON.stringify(policyFor(actions), null, 2);
    return `${title}\`${print}\` prints this for one domain and its repositories, with a trust policy.\n\n\`\`\`json\n${json}\n\`\`\``;
  });
  return modes.join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`; a missing mark is an error. */
export function fillMark(document: string, name: string, content: string, file: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`${file} has no ${open} … ${close}`);
  return `${document.slice(0, start + open.length)}\n\n${content}\n\n${document.slice(end)}`;
}
