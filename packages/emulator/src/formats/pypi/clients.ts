import { type ClientSetUp, TOKEN, withCredentials } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'pip',
    name: 'pip',
    auth: 'token',
    login: 'pip',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export PIP_INDEX_URL="${withCredentials(target.url)}simple/"`,
      },
    ],
  },
  {
    id: 'twine',
    name: 'twine',
    auth: 'token',
    login: 'twine',
    steps: (target) => [
      {
        title: 'In the shell',
        text: `export TWINE_REPOSITORY_URL="${target.url}"
export TWINE_USERNAME=aws
export TWINE_PASSWORD="${TOKEN}"`,
      },
    ],
  },
  {
    id: 'uv',
    name: 'uv',
    auth: 'token',
    steps: (target) => [
      {
        title: 'pyproject.toml',
        text: `[[tool.uv.index]]
name = "codeartifact"
url = "${target.url}simple/"
publish-url = "${target.url}"
default = true`,
      },
      {
        title: 'In the shell',
        text: `export UV_INDEX_CODEARTIFACT_USERNAME=aws
export UV_INDEX_CODEARTIFACT_PASSWORD="${TOKEN}"
export UV_PUBLISH_USERNAME=aws
export UV_PUBLISH_PASSWORD="${TOKEN}"`,
      },
    ],
  },
  {
    id: 'poetry',
    name: 'Poetry',
    auth: 'token',
    steps: (target) => [
      {
        title: 'pyproject.toml',
        text: `[[tool.poetry.source]]
name = "codeartifact"
url = "${target.url}simple/"`,
      },
      {
        title: 'In the shell',
        text: `export POETRY_REPOSITORIES_CODEARTIFACT_URL="${target.url}"
export POETRY_HTTP_BASIC_CODEARTIFACT_USERNAME=aws
export POETRY_HTTP_BASIC_CODEARTIFACT_PASSWORD="${TOKEN}"`,
        note: 'The first variable is for poetry publish --repository codeartifact.',
      },
    ],
  },
];
