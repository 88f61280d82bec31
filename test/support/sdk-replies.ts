import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';

type Input = Readonly<Record<string, unknown>>;
type Replied = Readonly<Record<string, unknown>> | Error;
type Reply = Replied | ((input: Input) => Replied);

export interface RepliedClient {
  readonly client: CodeartifactClient;
  /** What was asked, in this order: the operation and its input. */
  readonly asked: readonly (readonly [operation: string, input: Input])[];
}

/** A client of the SDK that gives these replies, by operation; an error is thrown, and what is not here is not known. */
export function repliedClient(replies: Readonly<Record<string, Reply>>): RepliedClient {
  const asked: (readonly [string, Input])[] = [];
  const send = (command: { readonly input: Input }): Promise<object> => {
    const operation = command.constructor.name.replace(/Command$/, '');
    asked.push([operation, command.input]);
    const reply: Reply = replies[operation] ?? serviceError('ResourceNotFoundException', `${operation} found nothing`);
    const given = typeof reply === 'function' ? reply(command.input) : reply;
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  };
  return { client: { send } as unknown as CodeartifactClient, asked };
}

/** An error of the service, by its name. */
export function serviceError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

/** What a role is told that may not do something. */
export function denied(operation: string): Error {
  return serviceError('AccessDeniedException', `not authorized to perform: codeartifact:${operation}`);
}
