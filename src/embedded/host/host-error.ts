/** An error that the host answers an action with; office.js makes an OfficeExtension.Error of it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Something that Excel may have and this host has not: loud, so that nobody takes silence for success. */
export function apiNotFound(member: string): HostError {
  return new HostError('ApiNotFound', `embedded host: ${member} is not implemented`, 404, member);
}

export function itemNotFound(location = ''): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404, location);
}

export function itemAlreadyExists(location = ''): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'The resource being created already exists.',
    409,
    location,
  );
}

export function invalidArgument(location = '', message?: string): HostError {
  return new HostError(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
    400,
    location,
  );
}

export function accessDenied(location = ''): HostError {
  return new HostError(
    'AccessDenied',
    'You cannot perform the requested operation.',
    403,
    location,
  );
}

export function invalidOperation(location: string, message: string): HostError {
  return new HostError('InvalidOperation', message, 400, location);
}
